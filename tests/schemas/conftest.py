"""Makes `schema_samples` of this folder importable: tests are no packages (importlib mode)."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
