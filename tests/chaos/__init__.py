"""Kill -9 of everything, again and again, and a count of what was lost or done twice."""
