import dis

def count(n):
    total = 0
    for i in range(n):
        if i % 2:
            total += i
    return total

dis.dis(count)
