"""Variables whose value depends on the context. Everything is native, as in CPython."""

from _contextvars import Context, ContextVar, Token, copy_context

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')
