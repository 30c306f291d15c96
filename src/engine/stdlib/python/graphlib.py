"""Graphs put into an order. Mirrors Lib/graphlib.py of CPython 3.13 and 3.14."""

import sys
from types import GenericAlias

__all__ = ['TopologicalSorter', 'CycleError']

# What the count of unfinished predecessors becomes once a node is handed out,
# and once it is done.
_OUT = -1
_DONE = -2


class _Node:
    __slots__ = ('node', 'waiting', 'successors')

    def __init__(self, node):
        self.node = node
        self.waiting = 0
        self.successors = []


class CycleError(ValueError):
    """The graph has a cycle; the second argument is its nodes, first and last the same."""


class TopologicalSorter:
    """Gives the nodes of a graph so that each comes after its predecessors."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._passed_out = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _info(self, node):
        info = self._nodes.get(node)
        if info is None:
            info = self._nodes[node] = _Node(node)
        return info

    def add(self, node, *predecessors):
        """Add a node and what has to come before it."""
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        info = self._info(node)
        info.waiting += len(predecessors)
        for predecessor in predecessors:
            self._info(predecessor).successors.append(node)

    def prepare(self):
        """Finish the graph and look for cycles."""
        if self._ready is not None:
            # 3.14 lets a graph be prepared again until its nodes are handed out.
            if sys.version_info < (3, 14):
                raise ValueError('cannot prepare() more than once')
            if self._passed_out:
                raise ValueError('cannot prepare() after starting sort')
        if self._ready is None:
            self._ready = [info.node for info in self._nodes.values() if info.waiting == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def _check_prepared(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')

    def get_ready(self):
        """Return the nodes that became ready since the last time."""
        self._check_prepared()
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].waiting = _OUT
        self._ready.clear()
        self._passed_out += len(result)
        return result

    def is_active(self):
        """Are there nodes that are ready or out?"""
        self._check_prepared()
        return self._finished < self._passed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Say that nodes are done, so that those after them may become ready."""
        self._check_prepared()
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f'node {node!r} was not added using add()')
            if info.waiting >= 0:
                raise ValueError(f'node {node!r} was not passed out '
                                 f'(still not ready)')
            if info.waiting == _DONE:
                raise ValueError(f'node {node!r} was already marked done')
            info.waiting = _DONE
            for name in info.successors:
                successor = self._nodes[name]
                successor.waiting -= 1
                if successor.waiting == 0:
                    self._ready.append(name)
            self._finished += 1

    def _find_cycle(self):
        """A path that comes back to its first node, or None; searched depth first."""
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path, place, branches = [], {}, []
            node = start
            while True:
                if node in seen:
                    if node in place:
                        return path[place[node]:] + [node]
                else:
                    seen.add(node)
                    branches.append(iter(self._nodes[node].successors))
                    place[node] = len(path)
                    path.append(node)
                while path:
                    following = next(branches[-1], branches)
                    if following is not branches:
                        node = following
                        break
                    branches.pop()
                    del place[path.pop()]
                else:
                    break
        return None

    def static_order(self):
        """Yield all nodes in order."""
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    __class_getitem__ = classmethod(GenericAlias)
