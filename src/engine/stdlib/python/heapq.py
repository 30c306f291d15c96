"""Heaps in lists: heap[0] is the smallest item, or the largest in the _max kind.

Mirrors CPython 3.13 and 3.14, Lib/heapq.py; what changes one heap is native (_heapq).
The public _max functions are those of 3.14; 3.13 has them under private names.
"""

from _heapq import (heapify, heapify_max, heappop, heappop_max, heappush, heappush_max,
                    heappushpop, heappushpop_max, heapreplace, heapreplace_max)

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'heappushpop',
           'heappush_max', 'heappop_max', 'heapify_max', 'heapreplace_max',
           'heappushpop_max', 'nlargest', 'nsmallest', 'merge']


# How 3.13 and older call what they have of these.
_heapify_max = heapify_max
_heappop_max = heappop_max
_heapreplace_max = heapreplace_max


def merge(*iterables, key=None, reverse=False):
    """Yield the items of sorted iterables as one sorted sequence."""
    if reverse:
        make, pop, replace, step = heapify_max, heappop_max, heapreplace_max, -1
    else:
        make, pop, replace, step = heapify, heappop, heapreplace, 1
    # An entry is [key, place of the iterable, item, its next]: the place
    # keeps equal items in order and decides before two items are compared.
    heap = []
    for place, iterable in enumerate(iterables):
        advance = iter(iterable).__next__
        try:
            item = advance()
        except StopIteration:
            continue
        heap.append([item if key is None else key(item), place * step, item, advance])
    make(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                entry[2] = item = entry[3]()
                entry[0] = item if key is None else key(item)
                replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        # One iterable is left: nothing to compare any more.
        entry = heap[0]
        yield entry[2]
        yield from entry[3].__self__


def nsmallest(n, iterable, key=None):
    """Return the n smallest items, in order."""
    if n == 1:
        nothing = object()
        item = min(iterable, default=nothing, key=key)
        return [] if item is nothing else [item]
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """Return the n largest items, the largest first."""
    if n == 1:
        nothing = object()
        item = max(iterable, default=nothing, key=key)
        return [] if item is nothing else [item]
    return _best(n, iterable, key, True)


def _best(n, iterable, key, largest):
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=largest)[:n]
    # Keep the best n so far in a heap whose root is the worst of them. The
    # number in an entry makes the later of two equals the worse one.
    if largest:
        make, replace, step = heapify, heapreplace, -1
    else:
        make, replace, step = heapify_max, heapreplace_max, 1
    entries = []
    order = 0
    items = iter(iterable)
    while len(entries) < n:
        try:
            item = next(items)
        except StopIteration:
            break
        entries.append((item if key is None else key(item), order, item))
        order += step
    if not entries:
        return entries
    make(entries)
    worst = entries[0][0]
    for item in items:
        rank = item if key is None else key(item)
        if (worst < rank) if largest else (rank < worst):
            replace(entries, (rank, order, item))
            worst = entries[0][0]
            order += step
    entries.sort(reverse=largest)
    return [entry[2] for entry in entries]
