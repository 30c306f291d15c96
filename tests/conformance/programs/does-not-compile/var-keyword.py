var count = 5
