"""The parts of the names screen: what waits to be judged, who is who, and where each is named."""
