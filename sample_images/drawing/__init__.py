"""Draws sets of synthetic 学籍 screenshots together with the truth about them."""
