using System.Globalization;
using CauNoi.Kernel.Text;

namespace CauNoi.Emulation.Rules;

/// <summary>Whom a proposal is for, told apart by who and where; how the name was typed makes no difference.</summary>
public static class Doubles
{
    /// <summary>The same for the same name at the same unit, with or without marks, in any case and spacing.</summary>
    public static string Key(string awardee, int unit, bool collective) =>
        string.Create(CultureInfo.InvariantCulture, $"{(collective ? "t" : "c")}:{unit}:{string.Join(' ', Fold.Syllables(awardee))}");

    /// <summary>Whether a unit of this kind is grassroots: those whom commendations seldom reach.</summary>
    public static bool Grassroots(string? kind) => kind is "residential-area";

    /// <summary>In which level's count a commendation stands.</summary>
    public static string Level(string? kind) => kind switch { "residential-area" => "co-so", "commune" => "xa", _ => "tinh" };
}
