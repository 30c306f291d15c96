x = 5
from __future__ import annotations
