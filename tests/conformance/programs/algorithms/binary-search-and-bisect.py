def bisect(values, x):
    low, high = 0, len(values)
    while low < high:
        mid = (low + high) // 2
        if values[mid] < x:
            low = mid + 1
        else:
            high = mid
    return low


data = [1, 3, 3, 5, 9, 11]
for x in (0, 1, 3, 4, 11, 12):
    print(x, bisect(data, x))


def merge_sort(xs):
    if len(xs) < 2:
        return xs
    mid = len(xs) // 2
    left, right = merge_sort(xs[:mid]), merge_sort(xs[mid:])
    out = []
    while left and right:
        out.append(left.pop(0) if left[0] <= right[0] else right.pop(0))
    return out + left + right


def quick_sort(xs):
    if not xs:
        return []
    pivot, *rest = xs
    return quick_sort([x for x in rest if x < pivot]) + [pivot] + quick_sort([x for x in rest if x >= pivot])


values = [(i * 17 + 5) % 23 for i in range(15)]
print(values)
print(merge_sort(values))
print(merge_sort(values) == quick_sort(values) == sorted(values))
