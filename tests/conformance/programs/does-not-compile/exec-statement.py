exec "x = 5"
