for i in range(3):
    print("loop", i)
    if i == 1:
        print(undefined_thing)
