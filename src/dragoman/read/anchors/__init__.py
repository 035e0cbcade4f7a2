"""What a day is counted from: the day of publication, the scene, what is recalled, and the dates of clauses."""
