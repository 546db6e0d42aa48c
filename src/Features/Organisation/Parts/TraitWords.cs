using System.Globalization;
using CauNoi.Platform.Units;
using CauNoi.Ui.Words;

namespace CauNoi.Organisation.Parts;

/// <summary>What is said of a unit, as people read it.</summary>
public static class TraitWords
{
    public static string Title(string trait) => trait switch
    {
        UnitTrait.Households => "Số hộ",
        UnitTrait.Population => "Số dân",
        UnitTrait.Remote => "Khu vực miền núi",
        _ => "Đô thị hay nông thôn",
    };

    public static string Value(UnitTraitRow row) => row.Trait switch
    {
        UnitTrait.Households => $"{Number(row)} hộ",
        UnitTrait.Population => $"{Number(row)} người",
        UnitTrait.Remote => row.Value == "none" ? "không thuộc khu vực I, II, III" : $"khu vực {row.Value}",
        _ => row.Value == "yes" ? "đô thị" : "nông thôn",
    };

    private static string Number(UnitTraitRow row) => Spoken.Number(decimal.Parse(row.Value, CultureInfo.InvariantCulture));
}
