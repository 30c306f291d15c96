print([x for x in range(5) if x > 2 else 0])
