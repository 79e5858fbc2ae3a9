"""Replicas of the platform's pages, and of pages handed in by mistake."""
