using CauNoi.Activities.Demo;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Units;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Tests.Web;

public class DemoYearsTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2027-01-01")]
    [InlineData("2028-02-29")]
    public async Task On_whatever_day_samples_are_made_they_answer_their_questions_and_lie_in_the_past(string day)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var (tree, kinds) = await house.Within(async services => (await services.GetRequiredService<UnitMaps>().On(today, default), services.GetRequiredService<KindList>()));
        var records = DemoYears.Of(tree, today).ToList();
        records.Select(Line).ShouldBe(DemoYears.Of(tree, today).Select(Line), "the same day makes the same records");
        foreach (var record in records)
        {
            var kind = kinds.Named(record.Kind).ShouldNotBeNull();
            record.Day.ShouldBeLessThanOrEqualTo(today);
            record.Day.Year.ShouldBeInRange(today.Year - 1, today.Year);
            kind.RecordedBy.ShouldContain(tree.Find(record.Unit)!.Kind);
            var values = record.Values.ToDictionary(v => v.Field, v => v.Value);
            values.Keys.ShouldBeSubsetOf(kind.Fields.Select(f => f.Name));
            kind.Fields.Where(f => f.Required).Select(f => f.Name).ShouldBeSubsetOf(values.Keys);
            foreach (var field in kind.Fields.Where(f => f.Type == KindFieldType.Choice && values.ContainsKey(f.Name)))
                field.Choices.Select(c => c.Value).ShouldContain(values[field.Name]);
        }

        records.Select(r => r.Confirmed).Distinct().Count().ShouldBe(2);
        records.Select(r => r.Kind).Distinct().Count().ShouldBeGreaterThan(6);
    }

    [Fact]
    public async Task The_running_year_is_alive_in_dozens_of_areas()
    {
        var year = VietnamTime.DayOf(DateTimeOffset.UtcNow).Year;
        foreach (var of in new[] { year - 1, year })
            (await house.One<long>("select count(distinct unit) from activity where extract(year from day) = $1", of)).ShouldBeGreaterThan(30);
        (await house.One<long>("select count(*) from activity a where (select sum(amount) from fact f where f.record = a.id) is null and a.kind = 'mediation-case'")).ShouldBe(0);
    }

    private static string Line(DemoRecord r) => $"{r.Kind} {r.Unit} {r.Day} {r.State} {r.Confirmed} {string.Join('|', r.Values)}";
}
