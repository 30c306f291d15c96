total = 5
return total
