if True:
        x = 5
    y = 6
