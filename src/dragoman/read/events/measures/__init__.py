"""States act without meeting: sanctions, transfers, pledges, projects, accessions, appointments."""
