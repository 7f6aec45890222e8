"""Settings that all tests share."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from show.catalogue import Catalogue
from show.seasonfile import read_folder

# The same examples in every run, and no verdict that depends on how busy the machine is.
settings.register_profile(
    "mirrorball", derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("mirrorball")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The facts that are shipped."""
    return Catalogue(read_folder(Path(__file__).parent.parent / "data" / "seasons"))
