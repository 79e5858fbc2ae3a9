"""verify-screens: compare 学信网 学籍信息 screenshots with a registrar's roster."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("verify-screens")
except PackageNotFoundError:  # a checkout that was never installed
    __version__ = "0+unknown"
