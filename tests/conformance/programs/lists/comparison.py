print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9, 9])
print([1, 2] == [1.0, 2.0], [1] == (1,), [[1], [2]] == [[1], [2]], [1, 2] != [2, 1])
print(max([1, 5], [2]), min([[3], [1, 2], []]), sorted([[2, 1], [1, 9], [1, 2]]))
nan = float("nan")
print([nan] == [nan], [nan] == [float("nan")], nan in [nan])
try:
    [1, "a"] < [1, 2]
except TypeError as error:
    print(error)
print([1, "a"] < [2, 2], [1, "a"] == [1, 2])
