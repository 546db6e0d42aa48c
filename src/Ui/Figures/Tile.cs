namespace CauNoi.Ui.Figures;

/// <summary>How far one unit is: done and final, done but provisional, planned, nothing recorded.</summary>
public enum TileState { Done, Provisional, Planned, Missing }

/// <summary>One unit of a map of tiles. It keeps its place on every screen.</summary>
/// <param name="Number">Its number, which stands alone on a phone.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">How far it is.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Column">1–10 when it does not simply follow the tile before it.</param>
public sealed record Tile(int Number, string Name, TileState State, string Href, int? Column = null);
