def later():
