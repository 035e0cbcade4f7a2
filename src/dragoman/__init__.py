"""dragoman: a sourced, dated record of diplomacy, read from reports."""
