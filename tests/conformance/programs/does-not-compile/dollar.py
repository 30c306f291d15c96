total = $5
