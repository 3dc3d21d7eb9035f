"""The scorer and the corruptors are scripts in this folder, and the corpus builder one beside it: loaded here, once."""

import importlib.util
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]


def load(path: Path):
    name = f"provision_maps_{path.stem}"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec
        assert spec.loader
        sys.modules[name] = module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return sys.modules[name]


@pytest.fixture(scope="session")
def score():
    return load(TESTS / "scorer" / "score.py")


@pytest.fixture(scope="session")
def corruptors():
    return load(TESTS / "scorer" / "corruptors.py")
