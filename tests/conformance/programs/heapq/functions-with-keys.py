import heapq

words = ['pear', 'fig', 'banana', 'kiwi', 'apple']
print(heapq.nlargest(2, words, key=len), heapq.nsmallest(3, words, key=len), heapq.nlargest(0, words), heapq.nsmallest(-1, words))
print(heapq.nlargest(9, words), heapq.nsmallest(1, []), heapq.nlargest(1, iter([3, 1])), heapq.nsmallest(2, {'b': 1, 'a': 2}))
print(list(heapq.merge('ace', 'bdf', 'x')), list(heapq.merge([5, 3, 1], [4, 2], reverse=True)), list(heapq.merge()))
print(list(heapq.merge(['dog', 'horse'], ['cat', 'fish', 'kangaroo'], key=len)))
m = heapq.merge([1, 2], (i for i in [0, 9]))
print(next(m), next(m), type(m).__name__)
stable = heapq.nsmallest(3, [(1, 'a'), (0, 'x'), (1, 'b'), (0, 'y')], key=lambda p: p[0])
print(stable, heapq.nlargest(3, [(1, 'a'), (0, 'x'), (1, 'b')], key=lambda p: p[0]))
for wrong in (lambda: heapq.nlargest('2', words), lambda: heapq.nsmallest(2, [1, 'a']), lambda: list(heapq.merge([1], ['a'])),
              lambda: heapq.heapify((1, 2)), lambda: heapq.heappush((), 1), lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1),
              lambda: heapq.nlargest(2, 5), lambda: heapq.heapify([1, 'b', 2])):
    try:
        print(wrong())
    except (TypeError, IndexError) as error:
        print(type(error).__name__, error)
