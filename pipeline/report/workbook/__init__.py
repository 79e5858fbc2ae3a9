"""Workbooks for Excel and WPS: texts stay texts, and the same content gives the same bytes."""
