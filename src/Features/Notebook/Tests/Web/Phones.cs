using System.Net;
using System.Text.Json.Nodes;
using CauNoi.Test.Support;

namespace CauNoi.Notebook.Tests.Web;

/// <summary>What tests of the notebook have in common.</summary>
internal static class Phones
{
    public const string Mediation = "activities/mediation-case";
    public const string Festival = "activities/unity-festival";

    /// <summary>A phone of somebody, taken in and having read once. Nobody has many: earlier tests' phones are put away, unless asked otherwise.</summary>
    public static async Task<SimulatedPhone> Phone(this TestHouse house, string userName, bool beside = false)
    {
        if (!beside) await house.Run($"update notebook_device set ended_at = now() where ended_at is null and account = (select id from staff_account where user_name = '{userName}')");
        var phone = new SimulatedPhone(house.Address) { Clock = house.Clock.GetUtcNow };
        using var owner = await house.SignedIn(userName);
        (await phone.Enrol(owner)).Status.ShouldBe(HttpStatusCode.OK);
        (await phone.Read()).Status.ShouldBe(200, string.Join('\n', house.Log.All.Where(l => l.StartsWith("Error", StringComparison.Ordinal)).Take(1)));
        return phone;
    }

    public static SealedForm Case(this SimulatedPhone phone, string day, Guid? id = null, string kind = "dat-dai", string result = "thanh") =>
        phone.Seal(Mediation, Answers(day, kind, result), id: id);

    public static Dictionary<string, string> Answers(string day, string kind = "dat-dai", string result = "thanh") => new() { ["ngay"] = day, ["loai"] = kind, ["ket-qua"] = result };

    public static string State(this JsonNode receipt) => (string)receipt["state"]!;

    public static string Words(this JsonNode receipt) => (string)receipt["words"]!;

    /// <summary>A day, counted from the house's today.</summary>
    public static DateOnly Day(this TestHouse house, int days) => Kernel.Time.VietnamTime.DayOf(house.Clock.GetUtcNow()).AddDays(days);

    public static Task<long> Records(this TestHouse house, Guid id) => house.One<long>("select count(*) from activity where id = $1", id);
}
