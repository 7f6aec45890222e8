"""The store: takes and returns the objects of the pure rooms, never rows. Only this room knows SQL."""
