using CauNoi.Activities.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Text;
using CauNoi.Platform.Catalogue;

namespace CauNoi.Activities.Kinds;

/// <summary>The kinds of activity, read from their files. A file with one mistake is skipped whole and named.</summary>
internal static class KindCatalogue
{
    /// <summary>What a head of a residential area is asked at most before pressing Lưu.</summary>
    public const int MostQuestionsOfAHead = 5;

    private const string Area = "residential-area";

    public static Loaded<IReadOnlyList<Kind>> Load(string folder) =>
        YamlFolder.Read<KindFile, Kind>(Path.Combine(folder, "kinds"), (name, file) => [Checked(name, file)]);

    /// <summary>
    /// The same with the installation's own files over it: a new name is a kind more, a known name takes the shipped kind's
    /// place and says so by a higher version. A bad file is named and leaves what it would have replaced.
    /// </summary>
    public static Loaded<IReadOnlyList<Kind>> Load(string folder, string local)
    {
        var shipped = Load(folder);
        if (!Directory.Exists(Path.Combine(local, "kinds"))) return shipped;
        var all = shipped.Value.ToDictionary(k => k.Name);
        var own = YamlFolder.Read<KindFile, Kind>(Path.Combine(local, "kinds"), (name, file) =>
        {
            var kind = Checked(name, file);
            if (all.TryGetValue(name, out var before) && kind.Version <= before.Version) throw Bad($"version: bản của địa phương phải cao hơn bản kèm theo ({before.Version}).");
            if (all.Values.FirstOrDefault(k => k.Slug == kind.Slug && k.Name != name) is { } twin) throw Bad($"title: trùng địa chỉ với “{twin.Title}”.");
            all[name] = kind;
            return [kind];
        });
        return new([.. all.Values.OrderBy(k => k.Name, StringComparer.Ordinal)], [.. shipped.BadFiles, .. own.BadFiles]);
    }

    private static Kind Checked(string name, KindFile file)
    {
        var life = file.Life switch
        {
            "one-off" => KindLife.OneOff, "planned" => KindLife.Planned, "registry" => KindLife.Registry,
            _ => throw Bad("life: one-off, planned hoặc registry."),
        };
        var fields = YamlFolder.Rows(file.Fields).ConvertAll(Field);
        var states = States(life, file);
        var kind = new Kind(name, file.Version, YamlFolder.Words(file.Title, "title"), YamlFolder.Words(file.Basis, "basis"))
        {
            Group = YamlFolder.Words(file.Group, "group"), Slug = Slug.Of(file.Title), Confirmed = file.Confirmed,
            From = YamlFolder.Day(file.From, "from"), Until = file.Until is null ? null : YamlFolder.Day(file.Until, "until"),
            RecordedBy = Set(file.RecordedBy), Life = life, DayLabel = file.DayLabel, States = states, Fields = fields,
            Facts = YamlFolder.Rows(file.Facts).ConvertAll(f => Fact(name, life, states, f, fields, LeftBy(file))),
            Duties = YamlFolder.Rows(file.Duties).ConvertAll(d => Duty(name, file, states, d)),
            Photos = file.Photos, Public = file.Public switch
            {
                "never" => KindPublic.Never, "after-confirmation" => KindPublic.AfterConfirmation, _ => throw Bad("public: never hoặc after-confirmation."),
            },
            Questions = file.Questions, SameWhen = [.. Set(file.SameWhen)], KeptYears = file.KeptYears, Seconds = file.Seconds,
        };
        Sound(kind);
        return kind;
    }

    // What no single row can tell.
    private static void Sound(Kind kind)
    {
        var names = kind.Fields.Select(f => f.Name).ToList();
        if (names.Distinct().Count() != names.Count) throw Bad("có hai câu hỏi cùng tên.");
        if (kind.RecordedBy.Count == 0) throw Bad("recordedBy: chưa ghi đơn vị nào ghi loại việc này.");
        if (kind.Photos is < 0 or > 10) throw Bad("photos: từ 0 đến 10.");
        // The day is a question too; photos and what is asked only sometimes are not counted against the head.
        if (kind.RecordedBy.Contains(Area) && 1 + kind.Fields.Count(f => f.ShownIf is null) > MostQuestionsOfAHead)
            throw Bad($"trưởng ban ở khu dân cư được hỏi nhiều nhất {MostQuestionsOfAHead} câu, kể cả ngày.");
        foreach (var condition in kind.Fields.Select(f => f.ShownIf).Concat(kind.Facts.Select(f => f.When)).OfType<KindCondition>())
            if (!names.Contains(condition.Field)) throw Bad($"điều kiện hỏi tới câu \"{condition.Field}\" không có.");
        foreach (var named in kind.SameWhen.Concat(kind.Facts.SelectMany(f => new[] { f.AmountOf, f.AtUnitsOf, f.CategoryOf }).OfType<string>()))
            if (!names.Contains(named)) throw Bad($"câu \"{named}\" không có.");
        if (kind.Questions && kind.Life == KindLife.Registry) throw Bad("questions: chỉ việc diễn ra một buổi mới có câu hỏi.");
        // A personal answer is forgotten one day; what was counted by it could not be worked out again.
        foreach (var fact in kind.Facts)
            if (new[] { fact.AmountOf, fact.AtUnitsOf, fact.CategoryOf, fact.When?.Field }.OfType<string>().FirstOrDefault(f => kind.Field(f).Sight == KindSight.Personal) is { } personal)
                throw Bad($"câu riêng tư \"{personal}\" không được dùng để đếm.");
        foreach (var fact in kind.Facts)
        {
            if (fact.AmountOf is { } amount && kind.Field(amount).Type is not (KindFieldType.Number or KindFieldType.Money)) throw Bad($"\"{amount}\" không phải là số.");
            if (fact.AtUnitsOf is { } at && kind.Field(at).Type is not (KindFieldType.Units or KindFieldType.Unit)) throw Bad($"\"{at}\" không phải là đơn vị.");
            if (fact.CategoryOf is { } of && kind.Field(of).Type != KindFieldType.Choice) throw Bad($"\"{of}\" không phải là lựa chọn.");
        }
    }

    private static KindField Field(KindFile.FieldRow row)
    {
        var name = YamlFolder.Words(row.Name, "name");
        if (name.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))) throw Bad($"tên câu \"{name}\" chỉ gồm chữ thường không dấu, số và gạch nối.");
        if (!Enum.TryParse<KindFieldType>(row.Type, ignoreCase: true, out var type)) throw Bad($"{name}: loại \"{row.Type}\" không có.");
        var choices = YamlFolder.Rows(row.Choices).ConvertAll(c => new KindChoice(YamlFolder.Words(c.Value, name), YamlFolder.Words(c.Label, name)));
        if (type == KindFieldType.Choice != choices.Count > 0) throw Bad($"{name}: chỉ câu lựa chọn mới có, và phải có, các mục để chọn.");
        return new KindField(name, YamlFolder.Words(row.Label, name), type)
        {
            Required = row.Required, Hint = row.Hint, Min = row.Min ?? 0, Max = row.Max ?? 1_000_000_000_000,
            MaxLength = row.MaxLength ?? (type == KindFieldType.Text ? 2_000 : 200), Default = row.Default ?? "", Choices = choices,
            ShownIf = row.ShownIf is { } c2 ? new KindCondition(c2.Field, c2.Value) : null, Links = row.Links,
            Sight = row.Sight switch
            {
                null or "staff" => KindSight.Staff, "public" => KindSight.Public, "personal" => KindSight.Personal, _ => throw Bad($"{name}: sight là public, staff hoặc personal."),
            },
        };
    }

    private static List<KindState> States(KindLife life, KindFile file)
    {
        var own = YamlFolder.Rows(file.States).ConvertAll(s => new KindState(YamlFolder.Words(s.Name, "state"), YamlFolder.Words(s.Title, s.Name), [.. Set(s.Next)]));
        if (life == KindLife.Registry != own.Count > 0) throw Bad("chỉ sổ đăng ký (registry) mới có, và phải có, các trạng thái riêng.");
        if (own.SelectMany(s => s.Next).FirstOrDefault(n => own.TrueForAll(s => s.Name != n)) is { } gone) throw Bad($"trạng thái \"{gone}\" không có.");
        return own.Count > 0 ? own : [.. KindStates.Of(life)];
    }

    // Who owes it is who is missing; where nobody does, whoever may record it, the areas before those above them.
    private static IReadOnlyList<string> LeftBy(KindFile file)
    {
        var owing = Set(YamlFolder.Rows(file.Duties).SelectMany(d => d.OwedBy ?? []).ToList());
        var recording = Set(file.RecordedBy);
        return [.. owing.Count > 0 ? owing : recording.Contains(Area) ? [Area] : recording];
    }

    private static KindFact Fact(string kind, KindLife life, List<KindState> states, KindFile.FactRow row, List<KindField> fields, IReadOnlyList<string> leftBy)
    {
        var stock = row.Over == "stock";
        var counted = row.States is null
            ? states.Select(s => s.Name).Where(s => s is not (KindStates.Planned or KindStates.Cancelled)).ToHashSet()
            : Known(states, row.States);
        if (stock && life != KindLife.Registry) throw Bad($"{row.Name}: chỉ sổ đăng ký mới để lại số đang có (stock).");
        return new KindFact(new Measure($"activities.{kind}.{row.Name}", YamlFolder.Words(row.Title, row.Name), YamlFolder.Words(row.Unit, row.Name),
            stock ? OverTime.StockAtEnd : OverTime.Flow, row.Public switch
            {
                null or "after-confirmation" => Publication.AfterConfirmation, "never" => Publication.Never, "at-once" => Publication.AtOnce,
                "after-period" => Publication.AfterPeriod, _ => throw Bad($"{row.Name}: public không đúng."),
            })
        {
            Subjects = row.Subject is null ? OverSubjects.Sum : OverSubjects.Distinct, LeftBy = leftBy,
            Nature = row.Unit == "đồng" ? MeasureNature.Amount : MeasureNature.Count,
            Categories = fields.Find(f => f.Name == row.CategoryOf)?.Choices.ToDictionary(c => c.Value, c => c.Label) ?? [],
        })
        {
            AmountOf = row.AmountOf, AtUnitsOf = row.AtUnitsOf, AndHere = row.AndHere, CategoryOf = row.CategoryOf, States = counted,
            Estimates = Known(states, row.Estimates), When = row.When is { } c ? new KindCondition(c.Field, c.Value) : null,
            Subject = row.Subject switch
            {
                null => KindSubject.None, "record" => KindSubject.Record, "unit" => KindSubject.Unit, _ => throw Bad($"{row.Name}: subject là record hoặc unit."),
            },
        };
    }

    private static KindDuty Duty(string kind, KindFile file, List<KindState> states, KindFile.DutyRow row)
    {
        if (KindSeason.Between(row.First, row.Last) is var season && !season.Ok) throw Bad($"{row.Name}: {season.Refusals[0].Sentence}");
        var (name, title, owedBy) = (YamlFolder.Words(row.Name, "duty"), YamlFolder.Words(row.Title, row.Name), Set(row.OwedBy));
        return new KindDuty(name, title, new DutyKind($"activities.{kind}.{name}", title, null, [.. owedBy.Select(Doer)])
        {
            Because = $"{file.Title}: làm {season.Value!.Words} hằng năm. Căn cứ: {file.Basis}{(file.Confirmed ? "" : " (chưa xác nhận)")}.",
        })
        {
            OwedBy = owedBy, Season = season.Value!,
            DoneIn = row.DoneIn is null ? states.Select(s => s.Name).Where(s => s is not (KindStates.Planned or KindStates.Cancelled)).ToHashSet() : Known(states, row.DoneIn),
        };
    }

    // Who sees it among their work: the ones who do it. Whoever stands above has the page of coverage.
    private static Role Doer(string unitKind) => unitKind switch
    {
        Area => Role.AreaHead, "commune" => Role.CommuneOfficer, "department" => Role.DepartmentOfficer,
        "member-organisation" => Role.MemberOrganisationOfficer, "province" => Role.StandingBoard,
        _ => throw Bad($"owedBy: \"{unitKind}\" không phải là loại đơn vị ghi được việc."),
    };

    private static HashSet<string> Known(List<KindState> states, List<string?>? names) =>
        [.. Set(names).Select(n => states.Exists(s => s.Name == n) ? n : throw Bad($"trạng thái \"{n}\" không có."))];

    private static HashSet<string> Set(List<string?>? names) => [.. (names ?? []).OfType<string>()];

    private static BadRowException Bad(string reason) => new(reason);
}
