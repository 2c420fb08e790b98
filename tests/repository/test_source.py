"""The source keeps its own rules: explained, sorted, small, and light to import."""

from __future__ import annotations

import ast
import importlib
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
MODULES = sorted(SRC.rglob("*.py"))

LONGEST = 400
LONG_FOR_A_REASON: dict[str, str] = {}
"""Modules under ``src`` that are longer than `LONGEST` lines, each with the reason why it is not divided."""

HEAVY = ("duckdb", "icalendar", "narwhals", "numpy", "pandas", "polars", "pyarrow", "pyspark", "pytest", "rich")


def name_of(path: Path) -> str:
    parts = path.relative_to(SRC).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def exports(path: Path) -> bool:
    """Whether the module at ``path`` assigns ``__all__``."""
    return any(
        isinstance(target, ast.Name) and target.id == "__all__"
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign)
        for target in node.targets
    )


EXPORTING = [name_of(path) for path in MODULES if exports(path)]


def own_names(module: ModuleType) -> set[str]:
    """The public names that a module holds, save the modules and what a future statement leaves behind."""
    return {
        name
        for name, value in vars(module).items()
        if not name.startswith("_") and not isinstance(value, ModuleType) and name != "annotations"
    }


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    """A module opens with a docstring."""
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_can_be_read_in_one_sitting(path: Path) -> None:
    """A module has at most 400 lines; the list of exceptions holds no module that needs no exception."""
    long = len(path.read_text(encoding="utf-8").splitlines()) > LONGEST

    assert (name_of(path) in LONG_FOR_A_REASON) == long


@pytest.mark.parametrize("name", EXPORTING)
def test_what_a_module_exports_is_there_once_and_sorted(name: str) -> None:
    """Every name in ``__all__`` can be imported, stands there once, and is in plain order."""
    module = importlib.import_module(name)
    exported: list[str] = list(module.__all__)

    assert sorted(set(exported)) == exported
    assert [] == [public for public in exported if not hasattr(module, public)]


@pytest.mark.parametrize("package", [name for name in EXPORTING if (SRC / Path(*name.split("."))).is_dir()])
def test_a_package_shows_exactly_what_it_exports(package: str) -> None:
    """A package holds no public name that is missing from its ``__all__``."""
    module = importlib.import_module(package)

    assert set() == own_names(module) - set(module.__all__)


@pytest.mark.parametrize("package", sorted(path.name for path in SRC.iterdir() if (path / "__init__.py").exists()))
def test_importing_loads_no_engine_and_no_screen(package: str) -> None:
    """Importing a package loads none of the libraries that only some of its readings need."""
    code = f"import sys, {package}; print(*sorted(set(sys.modules) & set({HEAVY!r})))"
    environment = os.environ | {"PYTHONPATH": str(SRC)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)

    assert "" == done.stdout.strip()


@pytest.mark.parametrize("package", sorted(path.name for path in SRC.iterdir() if (path / "__init__.py").exists()))
def test_every_package_is_typed_for_its_importers(package: str) -> None:
    """A package carries the marker that makes type checkers read its annotations, and is in the wheel."""
    assert (SRC / package / "py.typed").is_file()
    assert f'"src/{package}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
