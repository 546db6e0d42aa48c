using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Ratings.Catalogue;
using CauNoi.Ratings.Rules;

namespace CauNoi.Ratings.Tests.Unit;

/// <summary>The six organisations and what is wanted of each: requirements of the Party committee's resolution, II.2.2(4).</summary>
public class WantedShareTests
{
    private static readonly IReadOnlyList<Rubric> Shipped = RubricFile.Load([Path.Combine(InstallationFolder.FindHome(), "catalogue", "rubrics")]).Value;

    [Theory]
    [InlineData("trade-unions", 90)]
    [InlineData("farmers-unions", 93)]
    [InlineData("youth-unions", 95)]
    [InlineData("womens-unions", 95)]
    [InlineData("veterans-associations", 98)]
    [InlineData("commune-boards", 95)]
    public void Each_organisation_is_held_against_its_own_share(string name, int share)
    {
        var rubric = Shipped.Single(r => r.Name == name);
        rubric.Wanted![0].ShouldSatisfyAllConditions(w => w.AtLeast.ShouldBe("hoan-thanh-tot"), w => w.Share.ShouldBe(share));
        rubric.Grade("hoan-thanh-tot")!.Good.ShouldBeTrue();
    }

    [Theory]
    [InlineData(19, 20, 95, true, "19 trong 20 đơn vị, 95%; cần 95%, đạt")]
    [InlineData(18, 20, 95, false, "18 trong 20 đơn vị, 90%; cần 95%, chưa đạt")]
    [InlineData(949, 1000, 95, false, "949 trong 1.000 đơn vị, 94,9%; cần 95%, chưa đạt")]
    [InlineData(9499, 10000, 95, false, "9.499 trong 10.000 đơn vị, 94,99%; cần 95%, chưa đạt")]
    [InlineData(0, 0, 95, false, "chưa đơn vị nào được xếp loại")]
    [InlineData(99999, 100000, 100, false, "99.999 trong 100.000 đơn vị, 99,99%; cần 100%, chưa đạt")]
    [InlineData(1, 3, 33, true, "1 trong 3 đơn vị, 33,33%; cần 33%, đạt")]
    public void A_share_is_reached_by_whole_units_and_never_by_rounding(int good, int whole, int wanted, bool reached, string said)
    {
        var rubric = SampleRubric.Whole with { Wanted = [new RubricWanted("tot", wanted, "Văn bản")] };
        var share = WantedShare.Of(rubric, [.. Enumerable.Repeat("tot", good), .. Enumerable.Repeat("kha", whole - good)]).ShouldHaveSingleItem();
        share.Reached.ShouldBe(reached);
        share.Said.ShouldBe(said);
    }

    [Fact]
    public void Better_words_count_and_worse_do_not()
    {
        var rubric = SampleRubric.Whole with { Wanted = [new RubricWanted("tot", 50, "Văn bản"), new RubricWanted("kha", 100, "Văn bản")] };
        WantedShare.Of(rubric, ["xuat-sac", "tot", "kha", "yeu"]).Select(s => s.Count).ShouldBe([2, 3]);
    }

    [Fact]
    public void What_was_frozen_before_shares_were_known_reads_and_hashes_as_it_did()
    {
        var text = RubricText.Write(SampleRubric.Whole);
        text.ShouldNotContain("wanted");
        text.ShouldNotContain("named");
        RubricText.Write(RubricText.Read<Rubric>(text)).ShouldBe(text);
        RubricText.Read<Rubric>(text).AllWanted().ShouldBeEmpty();
    }

    [Fact]
    public void An_organisation_rates_its_branches_in_its_own_line_and_no_other()
    {
        var day = new DateOnly(2026, 6, 1);
        UnitNode[] nodes =
        [
            new(1, null, "province", "Tỉnh", DateOnly.MinValue), new(11, 1, "commune", "Xã A", DateOnly.MinValue), new(12, 1, "commune", "Xã B", DateOnly.MinValue),
            new(21, 1, "member-organisation", "Hội Nông dân tỉnh", DateOnly.MinValue), new(22, 1, "member-organisation", "Tỉnh đoàn", DateOnly.MinValue),
            new(31, 11, "member-organisation", "Hội Nông dân xã A", DateOnly.MinValue, Line: 21), new(32, 12, "member-organisation", "Hội Nông dân xã B", DateOnly.MinValue, Line: 21),
            new(33, 11, "member-organisation", "Đoàn Thanh niên xã A", DateOnly.MinValue, Line: 22),
        ];
        var tree = UnitTree.On(day, nodes);
        Units("farmers-unions", 21).ShouldBe([31, 32]);
        Units("youth-unions", 22).ShouldBe([33]);
        Units("youth-unions", 21).ShouldBeEmpty();
        Units("commune-boards", 1).ShouldBe([11, 12]);

        IEnumerable<int> Units(string rubric, int owner) => SeasonUnits.Of(tree, owner, Shipped.Single(r => r.Name == rubric)).Select(n => n.Unit).Order();
    }
}
