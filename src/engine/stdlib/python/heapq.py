"""Heaps in lists: heap[0] is the smallest item, or the largest in the _max kind.

Mirrors CPython 3.13 and 3.14, Lib/heapq.py. What changes one heap is native (_heapq);
the same in Python stands here, as there, for who does without. The public _max functions are those of 3.14; 3.13 has them under private names.
"""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'heappushpop',
           'heappush_max', 'heappop_max', 'heapify_max', 'heapreplace_max',
           'heappushpop_max', 'nlargest', 'nsmallest', 'merge']


def _rise(heap, start, pos):
    # Moves heap[pos] towards the root, but not above start, past all parents
    # that are larger.
    item = heap[pos]
    while pos > start:
        above = (pos - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[pos] = parent
        pos = above
    heap[pos] = item


def _sink(heap, pos):
    # Puts heap[pos] where it belongs in the subtree below. The smaller child
    # goes up at every level without a look at the item, which then rises from
    # the leaf: fewer comparisons, because most items come from a leaf.
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _rise(heap, start, pos)


def heappush(heap, item, /):
    """Add an item."""
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Remove and return the smallest item."""
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return smallest


def heapreplace(heap, item, /):
    """Remove and return the smallest item, then add one."""
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    """Add an item, then remove and return the smallest."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap, /):
    """Make a heap of a list, in linear time."""
    for pos in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, pos)


# The same with the largest item at the root.

def _rise_max(heap, start, pos):
    item = heap[pos]
    while pos > start:
        above = (pos - 1) >> 1
        parent = heap[above]
        if not parent < item:
            break
        heap[pos] = parent
        pos = above
    heap[pos] = item


def _sink_max(heap, pos):
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _rise_max(heap, start, pos)


def heappush_max(heap, item, /):
    """Add an item."""
    heap.append(item)
    _rise_max(heap, 0, len(heap) - 1)


def heappop_max(heap, /):
    """Remove and return the largest item."""
    last = heap.pop()
    if not heap:
        return last
    largest = heap[0]
    heap[0] = last
    _sink_max(heap, 0)
    return largest


def heapreplace_max(heap, item, /):
    """Remove and return the largest item, then add one."""
    largest = heap[0]
    heap[0] = item
    _sink_max(heap, 0)
    return largest


def heappushpop_max(heap, item, /):
    """Add an item, then remove and return the largest."""
    if heap and item < heap[0]:
        item, heap[0] = heap[0], item
        _sink_max(heap, 0)
    return item


def heapify_max(heap, /):
    """Make a heap of a list, in linear time."""
    for pos in range(len(heap) // 2 - 1, -1, -1):
        _sink_max(heap, pos)


try:
    from _heapq import *
except ImportError:
    pass

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
