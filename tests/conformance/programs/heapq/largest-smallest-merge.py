import heapq

words = "the quick brown fox jumps over the lazy dog".split()
print(heapq.nlargest(3, words), heapq.nsmallest(3, words))
print(heapq.nlargest(2, words, key=len), heapq.nsmallest(2, words, key=len))
print(heapq.nlargest(1, words), heapq.nsmallest(0, words), heapq.nlargest(99, [3, 1, 2]))
print(list(heapq.merge([1, 4, 7], [2, 5], [], [3, 6, 8])))
print(list(heapq.merge("ca", "db", reverse=True)))
print(list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
