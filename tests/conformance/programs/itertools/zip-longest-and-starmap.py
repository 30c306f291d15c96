from itertools import zip_longest, starmap, pairwise
import operator

print(list(zip_longest("ab", "xyz")), list(zip_longest("abc", [1], fillvalue="-")))
print(list(zip_longest()), list(zip_longest([], "a", [1, 2])))
print(list(starmap(pow, [(2, 5), (3, 2), (10, 3)])), list(starmap(max, ["hello", [3, 1]])))
print(list(starmap(operator.sub, enumerate([5, 5, 5]))))
print(list(pairwise("ABCD")), list(pairwise([1])), list(pairwise([])))
print([b - a for a, b in pairwise([1, 4, 9, 16])])
print(all(a <= b for a, b in pairwise([1, 2, 2, 5])))
for wrong in (lambda: list(starmap(pow, [2])), lambda: list(starmap(pow, [(2,)])),
              lambda: zip_longest([1], fill=0), lambda: pairwise(), lambda: zip_longest(1)):
    try:
        wrong()
    except TypeError as e:
        print(e)
columns = [["id", "name"], ["1", "Ann"], ["2"]]
print(["|".join(row) for row in zip_longest(*columns, fillvalue="?")])
