"""Regulation as data: what a text asks to be documented, and where a repository says it."""
