"""From kept attestations to records, by as much as changed: what is filed, who is who, who is kin, what it adds up to."""
