"""Values that cross stage boundaries; standard library only."""
