from tests.engine.conftest import tiny  # noqa: F401 - a fixture
