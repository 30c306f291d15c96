def bubble(values):
    swaps = 0
    for end in range(len(values) - 1, 0, -1):
        for i in range(end):
            if values[i] > values[i + 1]:
                values[i], values[i + 1] = values[i + 1], values[i]
                swaps += 1
        print(end, values)
    return swaps


def insertion(values):
    for i in range(1, len(values)):
        current = values[i]
        j = i - 1
        while j >= 0 and values[j] > current:
            values[j + 1] = values[j]
            j -= 1
        values[j + 1] = current


data = [5, 1, 4, 2, 8, 0, 3]
print(bubble(data), data)
data = [9, 7, -1, 7, 2]
insertion(data)
print(data)
