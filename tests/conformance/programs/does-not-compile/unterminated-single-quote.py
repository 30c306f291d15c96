message = 'it's late'
