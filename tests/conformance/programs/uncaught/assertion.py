def check(total):
    assert total == 100, f"total is {total}"
    print("fine", total)


check(100)
check(99)
