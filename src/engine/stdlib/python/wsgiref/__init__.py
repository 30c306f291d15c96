"""The gateway between web servers and applications (PEP 3333).

Mirrors CPython 3.13 and 3.14: Lib/wsgiref. Left out: validate, types, and the handler for IIS.
"""
