"""What a folder of reports says of itself in its run.json."""

import json
from pathlib import Path
from typing import Any


def facts_in(folder: Path) -> dict[str, Any] | None:
    """Content of run.json, None where there is none that can be read."""
    try:
        found = json.loads((folder / "run.json").read_bytes())
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def run_id_of(folder: Path) -> str | None:
    """The run that the reports in a folder are of."""
    facts = facts_in(folder)
    return str(facts["run_id"]) if facts and "run_id" in facts else None
