namespace CauNoi.Platform.Catalogue;

/// <summary>The catalogue folder: rules as data, one sub-folder a kind.</summary>
public static class CatalogueFiles
{
    /// <summary>Everything that can be loaded; what cannot is named in <see cref="Rules.BadFiles"/>.</summary>
    public static Rules Load(string folder)
    {
        var limits = LimitCatalogue.Load(Path.Combine(folder, "limits"));
        var holidays = HolidayCatalogue.Load(Path.Combine(folder, "holidays"));
        var kinds = UnitKindCatalogue.Load(Path.Combine(folder, "unit-kinds"));
        var commemorations = CommemorationCatalogue.Load(Path.Combine(folder, "commemorations"));
        return new(limits.Value, holidays.Value, kinds.Value, [.. limits.BadFiles, .. holidays.BadFiles, .. kinds.BadFiles, .. commemorations.BadFiles])
        {
            Commemorations = commemorations.Value,
        };
    }
}
