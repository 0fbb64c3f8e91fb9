BEGIN;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Department" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "category" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitChain" (
    "department" TEXT NOT NULL,
    "stages" TEXT[],
    "version" INTEGER NOT NULL,

    CONSTRAINT "UnitChain_pkey" PRIMARY KEY ("department")
);

-- CreateTable
CREATE TABLE "StaffAccount" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "department" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "StaffAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "county" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Responsibility" (
    "programme" UUID NOT NULL,
    "task" INTEGER NOT NULL,
    "department" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Responsibility_pkey" PRIMARY KEY ("programme","task","department")
);

-- CreateTable
CREATE TABLE "Schedule" (
    "programme" UUID NOT NULL,
    "terms" JSONB NOT NULL,
    "monthly" JSONB NOT NULL,
    "plans" JSONB NOT NULL,
    "warnWithin" INTEGER NOT NULL,
    "nearPercent" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Schedule_pkey" PRIMARY KEY ("programme")
);

-- CreateTable
CREATE TABLE "CoordinationGroup" (
    "programme" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "foundedOn" TEXT NOT NULL,
    "foundingDocument" TEXT NOT NULL,
    "example" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "CoordinationGroup_pkey" PRIMARY KEY ("programme")
);

-- CreateTable
CREATE TABLE "GroupComposition" (
    "programme" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "term" JSONB,
    "head" JSONB,
    "deputies" JSONB NOT NULL,
    "members" JSONB NOT NULL,
    "officeHost" TEXT NOT NULL,
    "officeDirector" JSONB,

    CONSTRAINT "GroupComposition_pkey" PRIMARY KEY ("programme","position")
);

-- CreateTable
CREATE TABLE "KeyTaskList" (
    "programme" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "decidedOn" TEXT,
    "basis" JSONB,
    "others" JSONB NOT NULL,
    "proposal" JSONB,
    "editions" JSONB NOT NULL,
    "example" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "KeyTaskList_pkey" PRIMARY KEY ("programme","year")
);

-- CreateTable
CREATE TABLE "KeyTask" (
    "programme" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "task" INTEGER NOT NULL,
    "difficulty" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "KeyTask_pkey" PRIMARY KEY ("programme","year","task")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "task" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "department" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "measures" TEXT NOT NULL,
    "leader" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "liaison" TEXT NOT NULL,
    "cityLeader" TEXT NOT NULL,
    "safeguards" TEXT NOT NULL,
    "targets" JSONB NOT NULL,
    "edition" INTEGER NOT NULL,
    "circulatedOn" TEXT,
    "silent" JSONB NOT NULL,
    "submittedOn" TEXT,
    "approvedOn" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "plan" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "deliverable" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "originalDueOn" TEXT NOT NULL,
    "extensions" INTEGER NOT NULL,
    "weight" DECIMAL NOT NULL,
    "cancelledOn" TEXT,
    "cancelledBecause" TEXT,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanPart" (
    "plan" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "department" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "measures" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "dispute" TEXT,
    "reply" TEXT,
    "ruling" TEXT,
    "answeredOn" TEXT NOT NULL,
    "answeredBy" TEXT NOT NULL,

    CONSTRAINT "PlanPart_pkey" PRIMARY KEY ("plan","department")
);

-- CreateTable
CREATE TABLE "Amendment" (
    "plan" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "milestone" UUID NOT NULL,
    "ask" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "was" JSONB NOT NULL,
    "appliedOn" TEXT NOT NULL,
    "appliedBy" TEXT NOT NULL,
    "settledOn" TEXT,
    "settledBy" TEXT,
    "settledBecause" TEXT,

    CONSTRAINT "Amendment_pkey" PRIMARY KEY ("plan","number")
);

-- CreateTable
CREATE TABLE "PlanStep" (
    "plan" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "department" TEXT,
    "edition" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "remarks" JSONB NOT NULL,

    CONSTRAINT "PlanStep_pkey" PRIMARY KEY ("plan","position")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "task" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "progress" TEXT NOT NULL,
    "nextStep" TEXT NOT NULL,
    "difficulty" TEXT NOT NULL,
    "matter" TEXT NOT NULL,
    "byAccount" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "correction" TEXT,
    "stages" TEXT[],
    "signatures" JSONB NOT NULL,
    "reportedOn" TEXT,
    "acceptedOn" TEXT,
    "officeReturns" INTEGER NOT NULL,
    "returnedOn" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportMilestone" (
    "report" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "milestone" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "doneOn" TEXT,
    "percent" INTEGER NOT NULL,

    CONSTRAINT "ReportMilestone_pkey" PRIMARY KEY ("report","milestone")
);

-- CreateTable
CREATE TABLE "ReportFigure" (
    "report" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "target" TEXT NOT NULL,
    "value" DECIMAL NOT NULL,
    "unit" TEXT NOT NULL,

    CONSTRAINT "ReportFigure_pkey" PRIMARY KEY ("report","target")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "report" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "name" TEXT,
    "hash" TEXT,
    "mediaType" TEXT,
    "bytes" INTEGER,
    "proves" TEXT NOT NULL,
    "disclosure" TEXT NOT NULL,
    "declaredNotSecret" BOOLEAN,
    "documentNumber" TEXT,
    "deliveredOn" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("report","id")
);

-- CreateTable
CREATE TABLE "ReportEdition" (
    "report" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "byAccount" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "acceptedOn" TEXT NOT NULL,
    "correction" TEXT,
    "stages" TEXT[],
    "signatures" JSONB NOT NULL,

    CONSTRAINT "ReportEdition_pkey" PRIMARY KEY ("report","position")
);

-- CreateTable
CREATE TABLE "Contribution" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "task" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "progress" TEXT,
    "evidence" JSONB NOT NULL,
    "givenOn" TEXT NOT NULL,
    "givenBy" TEXT NOT NULL,
    "revisedOn" TEXT NOT NULL,
    "correction" TEXT,
    "editions" JSONB NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DutyFacts" (
    "programme" UUID NOT NULL,
    "task" INTEGER NOT NULL,
    "whole" JSONB NOT NULL,
    "brief" JSONB NOT NULL,

    CONSTRAINT "DutyFacts_pkey" PRIMARY KEY ("programme","task")
);

-- CreateTable
CREATE TABLE "FileCitation" (
    "owner" UUID NOT NULL,
    "file" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "paper" TEXT NOT NULL,
    "programme" UUID NOT NULL,
    "task" INTEGER,
    "department" TEXT NOT NULL,
    "shownTo" TEXT[],

    CONSTRAINT "FileCitation_pkey" PRIMARY KEY ("owner","file")
);

-- CreateTable
CREATE TABLE "ReportStep" (
    "report" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "remarks" JSONB NOT NULL,

    CONSTRAINT "ReportStep_pkey" PRIMARY KEY ("report","position")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "sourceUnit" TEXT,
    "sourceName" TEXT,
    "unit" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "releaseLag" INTEGER NOT NULL,
    "trajectory" JSONB NOT NULL,
    "basis" TEXT NOT NULL,
    "example" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Observation" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "value" DECIMAL NOT NULL,
    "unit" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "sourceName" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "knownOn" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,
    "act" TEXT NOT NULL,
    "byAccount" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "byDepartment" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "oldValue" DECIMAL,
    "oldUnit" TEXT,
    "oldStanding" TEXT,
    "oldObservation" UUID,
    "oldReport" UUID,
    "reason" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleSet" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "edition" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "ruleSet" JSONB NOT NULL,
    "cases" JSONB NOT NULL,
    "steps" JSONB NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "RuleSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentResult" (
    "programme" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "standing" TEXT NOT NULL,
    "frozenOn" TEXT NOT NULL,
    "frozenBy" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "ruleSetHash" TEXT NOT NULL,
    "factSheetHash" TEXT NOT NULL,
    "resultHash" TEXT NOT NULL,
    "factSheet" JSONB NOT NULL,
    "cards" JSONB NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "AssessmentResult_pkey" PRIMARY KEY ("programme","year")
);

-- CreateTable
CREATE TABLE "AssessmentRound" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "setting" JSONB NOT NULL,
    "selfAssessments" JSONB NOT NULL,
    "contributions" JSONB NOT NULL,
    "rulings" JSONB NOT NULL,
    "marks" JSONB NOT NULL,
    "surveys" JSONB NOT NULL,
    "waivers" JSONB NOT NULL,
    "objections" JSONB NOT NULL,
    "corrections" JSONB NOT NULL,
    "feedbackOn" TEXT,
    "announcement" TEXT,
    "steps" JSONB NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "AssessmentRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "programme" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "snapshotHash" TEXT NOT NULL,
    "manifestHash" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "keyFingerprint" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("programme","number")
);

-- CreateTable
CREATE TABLE "PublicationItem" (
    "programme" UUID NOT NULL,
    "publication" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "task" INTEGER,
    "target" TEXT,
    "act" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "because" TEXT,

    CONSTRAINT "PublicationItem_pkey" PRIMARY KEY ("programme","publication","position")
);

-- CreateTable
CREATE TABLE "DisclosurePolicy" (
    "programme" UUID NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "DisclosurePolicy_pkey" PRIMARY KEY ("programme")
);

-- CreateTable
CREATE TABLE "DisclosureDecision" (
    "programme" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "disclosed" BOOLEAN NOT NULL,
    "tasks" INTEGER[],
    "basis" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "example" BOOLEAN NOT NULL,
    "by" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "at" TEXT NOT NULL,

    CONSTRAINT "DisclosureDecision_pkey" PRIMARY KEY ("programme","number")
);

-- CreateTable
CREATE TABLE "SignOffSheet" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "department" TEXT,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "SignOffSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignOffEntry" (
    "sheet" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "opinion" TEXT NOT NULL,
    "reason" TEXT,
    "by" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "at" TEXT NOT NULL,

    CONSTRAINT "SignOffEntry_pkey" PRIMARY KEY ("sheet","number")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewItem" (
    "review" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "task" INTEGER,
    "target" TEXT,
    "department" TEXT,
    "formedOn" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "entry" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "ReviewItem_pkey" PRIMARY KEY ("review","key")
);

-- CreateTable
CREATE TABLE "ReviewStep" (
    "review" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "ReviewStep_pkey" PRIMARY KEY ("review","position")
);

-- CreateTable
CREATE TABLE "JournalStream" (
    "stream" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "JournalStream_pkey" PRIMARY KEY ("stream")
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "stream" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "aggregate" TEXT NOT NULL,
    "aggregateId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "task" INTEGER,
    "subject" TEXT,
    "text" TEXT NOT NULL,

    CONSTRAINT "JournalEntry_pkey" PRIMARY KEY ("stream","sequence")
);

-- CreateTable
CREATE TABLE "SupervisionOrder" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "matter" TEXT,
    "source" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "demand" TEXT NOT NULL,
    "task" INTEGER,
    "department" TEXT NOT NULL,
    "supports" TEXT[],
    "dueOn" TEXT NOT NULL,
    "year" INTEGER,
    "number" INTEGER,
    "originalDueOn" TEXT,
    "issue" JSONB,
    "round" INTEGER NOT NULL,
    "receivedOn" TEXT,
    "answeredOn" TEXT,
    "closedOn" TEXT,
    "reportedOn" TEXT,
    "owesReport" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "SupervisionOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderAnswer" (
    "order" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "on" TEXT NOT NULL,

    CONSTRAINT "OrderAnswer_pkey" PRIMARY KEY ("order","position")
);

-- CreateTable
CREATE TABLE "OrderExtension" (
    "order" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "was" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "appliedOn" TEXT NOT NULL,
    "appliedBy" TEXT NOT NULL,
    "settledOn" TEXT,
    "settledBy" TEXT,
    "settledBecause" TEXT,

    CONSTRAINT "OrderExtension_pkey" PRIMARY KEY ("order","number")
);

-- CreateTable
CREATE TABLE "OrderStep" (
    "order" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "OrderStep_pkey" PRIMARY KEY ("order","position")
);

-- CreateTable
CREATE TABLE "Bulletin" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "span" JSONB NOT NULL,
    "blocks" JSONB NOT NULL,
    "countersigners" TEXT[],
    "reportTo" TEXT[],
    "sendTo" TEXT[],
    "units" TEXT[],
    "copies" INTEGER NOT NULL,
    "corrects" UUID,
    "year" INTEGER,
    "number" INTEGER,
    "issue" JSONB,
    "frozen" JSONB,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Bulletin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BulletinSignature" (
    "bulletin" UUID NOT NULL,
    "department" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "signer" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "paper" JSONB,

    CONSTRAINT "BulletinSignature_pkey" PRIMARY KEY ("bulletin","department")
);

-- CreateTable
CREATE TABLE "Instruction" (
    "bulletin" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "leader" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "scan" JSONB,
    "registeredBy" TEXT NOT NULL,

    CONSTRAINT "Instruction_pkey" PRIMARY KEY ("bulletin","number")
);

-- CreateTable
CREATE TABLE "BulletinStep" (
    "bulletin" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "BulletinStep_pkey" PRIMARY KEY ("bulletin","position")
);

-- CreateTable
CREATE TABLE "Inspection" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "units" TEXT[],
    "on" TEXT NOT NULL,
    "inspectors" TEXT[],
    "focus" TEXT NOT NULL,
    "tasks" INTEGER[],
    "heldOn" TEXT,
    "summary" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InspectionFinding" (
    "inspection" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "task" INTEGER,
    "dueOn" TEXT NOT NULL,
    "photos" JSONB NOT NULL,
    "told" JSONB,
    "mended" JSONB,
    "mendedOn" TEXT,

    CONSTRAINT "InspectionFinding_pkey" PRIMARY KEY ("inspection","number")
);

-- CreateTable
CREATE TABLE "InspectionStep" (
    "inspection" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "InspectionStep_pkey" PRIMARY KEY ("inspection","position")
);

-- CreateTable
CREATE TABLE "LoadLimits" (
    "programme" UUID NOT NULL,
    "ordersIn30" INTEGER NOT NULL,
    "inspectionsIn90" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "LoadLimits_pkey" PRIMARY KEY ("programme")
);

-- CreateTable
CREATE TABLE "CountyReport" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "task" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "deliveries" JSONB NOT NULL,
    "evidence" JSONB NOT NULL,
    "reportedOn" TEXT NOT NULL,
    "judgements" JSONB NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "CountyReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountyReportStep" (
    "report" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "CountyReportStep_pkey" PRIMARY KEY ("report","position")
);

-- CreateTable
CREATE TABLE "Conclusion" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "issue" JSONB,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Conclusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConclusionStep" (
    "conclusion" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "ConclusionStep_pkey" PRIMARY KEY ("conclusion","position")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "invited" TEXT[],
    "agenda" JSONB NOT NULL,
    "matters" UUID[],
    "heldOn" TEXT,
    "chair" TEXT,
    "attendance" JSONB NOT NULL,
    "minutes" JSONB,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingStep" (
    "meeting" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "MeetingStep_pkey" PRIMARY KEY ("meeting","position")
);

-- CreateTable
CREATE TABLE "Resolution" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "meeting" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "agreedOn" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "supports" TEXT[],
    "dueOn" TEXT NOT NULL,
    "task" INTEGER,
    "clause" TEXT,
    "agenda" INTEGER,
    "finishedOn" TEXT,
    "confirmedOn" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Resolution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResolutionWord" (
    "resolution" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "done" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "on" TEXT NOT NULL,

    CONSTRAINT "ResolutionWord_pkey" PRIMARY KEY ("resolution","position")
);

-- CreateTable
CREATE TABLE "ResolutionStep" (
    "resolution" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "ResolutionStep_pkey" PRIMARY KEY ("resolution","position")
);

-- CreateTable
CREATE TABLE "CoordinationMatter" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "asker" TEXT,
    "title" TEXT NOT NULL,
    "demand" TEXT NOT NULL,
    "task" INTEGER,
    "source" JSONB NOT NULL,
    "report" TEXT,
    "raisedOn" TEXT NOT NULL,
    "assigned" JSONB,
    "assignee" TEXT,
    "advice" JSONB,
    "into" UUID,
    "decision" JSONB,
    "answer" JSONB,
    "knownOn" TEXT,
    "insistedOn" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "CoordinationMatter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MatterStep" (
    "matter" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "MatterStep_pkey" PRIMARY KEY ("matter","position")
);

-- CreateTable
CREATE TABLE "UpwardBid" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "department" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "task" INTEGER,
    "note" TEXT NOT NULL,
    "filing" JSONB,
    "settledOn" TEXT,
    "approvalNumber" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "UpwardBid_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BidStep" (
    "bid" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "BidStep_pkey" PRIMARY KEY ("bid","position")
);

-- CreateTable
CREATE TABLE "Safeguard" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "department" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "task" INTEGER,
    "year" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "confirmed" JSONB,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Safeguard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SafeguardStep" (
    "safeguard" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "SafeguardStep_pkey" PRIMARY KEY ("safeguard","position")
);

-- CreateTable
CREATE TABLE "Ladder" (
    "programme" UUID NOT NULL,
    "rules" JSONB NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Ladder_pkey" PRIMARY KEY ("programme")
);

-- CreateTable
CREATE TABLE "Escalation" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "task" INTEGER,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "metOn" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Escalation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measure" (
    "escalation" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "rung" TEXT NOT NULL,
    "after" INTEGER NOT NULL,
    "dueOn" TEXT NOT NULL,
    "reachedOn" TEXT NOT NULL,
    "recordedOn" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "settledOn" TEXT,
    "settledBy" TEXT,
    "words" TEXT,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("escalation","number")
);

-- CreateTable
CREATE TABLE "LightPicture" (
    "programme" UUID NOT NULL,
    "day" TEXT NOT NULL,
    "lights" JSONB NOT NULL,

    CONSTRAINT "LightPicture_pkey" PRIMARY KEY ("programme","day")
);

-- CreateTable
CREATE TABLE "Notice" (
    "programme" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "roles" TEXT[],
    "task" INTEGER,
    "subject" TEXT,
    "text" TEXT NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("programme","sequence","position")
);

-- CreateTable
CREATE TABLE "NoticeSeen" (
    "account" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "upTo" INTEGER NOT NULL,

    CONSTRAINT "NoticeSeen_pkey" PRIMARY KEY ("account","programme")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "recipient" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "telling" TEXT NOT NULL,
    "since" TEXT NOT NULL,

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("recipient")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "madeAt" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" BIGINT NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryItem" (
    "programme" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "recipient" TEXT NOT NULL,
    "delivery" UUID NOT NULL,

    CONSTRAINT "DeliveryItem_pkey" PRIMARY KEY ("programme","sequence","position","recipient")
);

-- CreateTable
CREATE TABLE "Effort" (
    "programme" UUID NOT NULL,
    "task" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "required" INTEGER NOT NULL,
    "filled" INTEGER NOT NULL,
    "seconds" INTEGER NOT NULL,

    CONSTRAINT "Effort_pkey" PRIMARY KEY ("programme","task","period","department","kind")
);

-- CreateTable
CREATE TABLE "CommandReceipt" (
    "account" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "commandHash" TEXT NOT NULL,
    "response" JSONB NOT NULL,

    CONSTRAINT "CommandReceipt_pkey" PRIMARY KEY ("account","key")
);

-- CreateTable
CREATE TABLE "Clock" (
    "id" INTEGER NOT NULL,
    "offsetMs" BIGINT NOT NULL,

    CONSTRAINT "Clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeedStep" (
    "name" TEXT NOT NULL,

    CONSTRAINT "SeedStep_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Draft" (
    "programme" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "account" UUID NOT NULL,
    "savedBy" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("programme","kind","subject","party")
);

-- CreateTable
CREATE TABLE "DraftImport" (
    "id" UUID NOT NULL,
    "programme" UUID NOT NULL,
    "department" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "account" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "entries" JSONB NOT NULL,

    CONSTRAINT "DraftImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "account" UUID NOT NULL,
    "department" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthUser" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "username" TEXT,
    "displayUsername" TEXT,

    CONSTRAINT "AuthUser_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthSession" (
    "id" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" UUID NOT NULL,

    CONSTRAINT "AuthSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthAccount" (
    "id" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuthAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthVerification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuthVerification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthRateLimit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "AuthRateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Department_name_key" ON "Department"("name");

-- CreateIndex
CREATE UNIQUE INDEX "StaffAccount_username_key" ON "StaffAccount"("username");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_slug_key" ON "Programme"("slug");

-- CreateIndex
CREATE INDEX "Responsibility_programme_department_idx" ON "Responsibility"("programme", "department");

-- CreateIndex
CREATE INDEX "Plan_programme_department_idx" ON "Plan"("programme", "department");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_programme_task_year_key" ON "Plan"("programme", "task", "year");

-- CreateIndex
CREATE INDEX "Milestone_plan_idx" ON "Milestone"("plan");

-- CreateIndex
CREATE INDEX "Report_programme_department_idx" ON "Report"("programme", "department");

-- CreateIndex
CREATE INDEX "Report_programme_status_idx" ON "Report"("programme", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Report_programme_task_period_key" ON "Report"("programme", "task", "period");

-- CreateIndex
CREATE INDEX "Contribution_programme_department_idx" ON "Contribution"("programme", "department");

-- CreateIndex
CREATE UNIQUE INDEX "Contribution_programme_task_period_department_key" ON "Contribution"("programme", "task", "period", "department");

-- CreateIndex
CREATE INDEX "FileCitation_file_idx" ON "FileCitation"("file");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_programme_target_key" ON "Indicator"("programme", "target");

-- CreateIndex
CREATE INDEX "Observation_programme_target_idx" ON "Observation"("programme", "target");

-- CreateIndex
CREATE INDEX "RuleSet_programme_year_idx" ON "RuleSet"("programme", "year");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentRound_programme_year_key" ON "AssessmentRound"("programme", "year");

-- CreateIndex
CREATE UNIQUE INDEX "SignOffSheet_programme_source_key" ON "SignOffSheet"("programme", "source");

-- CreateIndex
CREATE INDEX "Review_programme_status_idx" ON "Review"("programme", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Review_programme_number_key" ON "Review"("programme", "number");

-- CreateIndex
CREATE INDEX "JournalEntry_account_at_idx" ON "JournalEntry"("account", "at");

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_aggregate_aggregateId_version_key" ON "JournalEntry"("aggregate", "aggregateId", "version");

-- CreateIndex
CREATE INDEX "SupervisionOrder_programme_status_idx" ON "SupervisionOrder"("programme", "status");

-- CreateIndex
CREATE INDEX "SupervisionOrder_programme_department_idx" ON "SupervisionOrder"("programme", "department");

-- CreateIndex
CREATE INDEX "SupervisionOrder_programme_matter_idx" ON "SupervisionOrder"("programme", "matter");

-- CreateIndex
CREATE UNIQUE INDEX "SupervisionOrder_programme_year_number_key" ON "SupervisionOrder"("programme", "year", "number");

-- CreateIndex
CREATE INDEX "Bulletin_programme_status_idx" ON "Bulletin"("programme", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Bulletin_programme_year_number_key" ON "Bulletin"("programme", "year", "number");

-- CreateIndex
CREATE INDEX "Inspection_programme_status_idx" ON "Inspection"("programme", "status");

-- CreateIndex
CREATE INDEX "CountyReport_programme_department_idx" ON "CountyReport"("programme", "department");

-- CreateIndex
CREATE UNIQUE INDEX "CountyReport_programme_task_period_key" ON "CountyReport"("programme", "task", "period");

-- CreateIndex
CREATE INDEX "Conclusion_programme_year_subject_idx" ON "Conclusion"("programme", "year", "subject");

-- CreateIndex
CREATE INDEX "Meeting_programme_status_idx" ON "Meeting"("programme", "status");

-- CreateIndex
CREATE INDEX "Resolution_programme_status_idx" ON "Resolution"("programme", "status");

-- CreateIndex
CREATE INDEX "Resolution_programme_owner_idx" ON "Resolution"("programme", "owner");

-- CreateIndex
CREATE UNIQUE INDEX "Resolution_programme_meeting_number_key" ON "Resolution"("programme", "meeting", "number");

-- CreateIndex
CREATE INDEX "CoordinationMatter_programme_status_idx" ON "CoordinationMatter"("programme", "status");

-- CreateIndex
CREATE INDEX "CoordinationMatter_programme_asker_idx" ON "CoordinationMatter"("programme", "asker");

-- CreateIndex
CREATE INDEX "CoordinationMatter_into_idx" ON "CoordinationMatter"("into");

-- CreateIndex
CREATE UNIQUE INDEX "CoordinationMatter_programme_report_key" ON "CoordinationMatter"("programme", "report");

-- CreateIndex
CREATE INDEX "UpwardBid_programme_department_idx" ON "UpwardBid"("programme", "department");

-- CreateIndex
CREATE INDEX "Safeguard_programme_department_idx" ON "Safeguard"("programme", "department");

-- CreateIndex
CREATE INDEX "Safeguard_programme_status_idx" ON "Safeguard"("programme", "status");

-- CreateIndex
CREATE INDEX "Escalation_programme_metOn_idx" ON "Escalation"("programme", "metOn");

-- CreateIndex
CREATE UNIQUE INDEX "Escalation_programme_name_key" ON "Escalation"("programme", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Measure_escalation_rung_after_dueOn_key" ON "Measure"("escalation", "rung", "after", "dueOn");

-- CreateIndex
CREATE INDEX "Notice_programme_department_sequence_idx" ON "Notice"("programme", "department", "sequence");

-- CreateIndex
CREATE INDEX "Delivery_state_nextAt_idx" ON "Delivery"("state", "nextAt");

-- CreateIndex
CREATE INDEX "Delivery_programme_madeAt_idx" ON "Delivery"("programme", "madeAt");

-- CreateIndex
CREATE INDEX "DeliveryItem_delivery_idx" ON "DeliveryItem"("delivery");

-- CreateIndex
CREATE INDEX "DraftImport_programme_department_idx" ON "DraftImport"("programme", "department");

-- CreateIndex
CREATE UNIQUE INDEX "AuthUser_email_key" ON "AuthUser"("email");

-- CreateIndex
CREATE UNIQUE INDEX "AuthUser_username_key" ON "AuthUser"("username");

-- CreateIndex
CREATE UNIQUE INDEX "AuthSession_token_key" ON "AuthSession"("token");

-- CreateIndex
CREATE INDEX "AuthSession_userId_idx" ON "AuthSession"("userId");

-- CreateIndex
CREATE INDEX "AuthAccount_userId_idx" ON "AuthAccount"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "AuthRateLimit_key_key" ON "AuthRateLimit"("key");

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupComposition" ADD CONSTRAINT "GroupComposition_programme_fkey" FOREIGN KEY ("programme") REFERENCES "CoordinationGroup"("programme") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyTaskList" ADD CONSTRAINT "KeyTaskList_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyTask" ADD CONSTRAINT "KeyTask_programme_year_fkey" FOREIGN KEY ("programme", "year") REFERENCES "KeyTaskList"("programme", "year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_plan_fkey" FOREIGN KEY ("plan") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanPart" ADD CONSTRAINT "PlanPart_plan_fkey" FOREIGN KEY ("plan") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_plan_fkey" FOREIGN KEY ("plan") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_plan_fkey" FOREIGN KEY ("plan") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportMilestone" ADD CONSTRAINT "ReportMilestone_report_fkey" FOREIGN KEY ("report") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportFigure" ADD CONSTRAINT "ReportFigure_report_fkey" FOREIGN KEY ("report") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_report_fkey" FOREIGN KEY ("report") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportEdition" ADD CONSTRAINT "ReportEdition_report_fkey" FOREIGN KEY ("report") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyFacts" ADD CONSTRAINT "DutyFacts_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportStep" ADD CONSTRAINT "ReportStep_report_fkey" FOREIGN KEY ("report") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationItem" ADD CONSTRAINT "PublicationItem_programme_publication_fkey" FOREIGN KEY ("programme", "publication") REFERENCES "Publication"("programme", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisclosurePolicy" ADD CONSTRAINT "DisclosurePolicy_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisclosureDecision" ADD CONSTRAINT "DisclosureDecision_programme_fkey" FOREIGN KEY ("programme") REFERENCES "DisclosurePolicy"("programme") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOffSheet" ADD CONSTRAINT "SignOffSheet_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOffEntry" ADD CONSTRAINT "SignOffEntry_sheet_fkey" FOREIGN KEY ("sheet") REFERENCES "SignOffSheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewItem" ADD CONSTRAINT "ReviewItem_review_fkey" FOREIGN KEY ("review") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewStep" ADD CONSTRAINT "ReviewStep_review_fkey" FOREIGN KEY ("review") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisionOrder" ADD CONSTRAINT "SupervisionOrder_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderAnswer" ADD CONSTRAINT "OrderAnswer_order_fkey" FOREIGN KEY ("order") REFERENCES "SupervisionOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderExtension" ADD CONSTRAINT "OrderExtension_order_fkey" FOREIGN KEY ("order") REFERENCES "SupervisionOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderStep" ADD CONSTRAINT "OrderStep_order_fkey" FOREIGN KEY ("order") REFERENCES "SupervisionOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bulletin" ADD CONSTRAINT "Bulletin_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulletinSignature" ADD CONSTRAINT "BulletinSignature_bulletin_fkey" FOREIGN KEY ("bulletin") REFERENCES "Bulletin"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instruction" ADD CONSTRAINT "Instruction_bulletin_fkey" FOREIGN KEY ("bulletin") REFERENCES "Bulletin"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulletinStep" ADD CONSTRAINT "BulletinStep_bulletin_fkey" FOREIGN KEY ("bulletin") REFERENCES "Bulletin"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InspectionFinding" ADD CONSTRAINT "InspectionFinding_inspection_fkey" FOREIGN KEY ("inspection") REFERENCES "Inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InspectionStep" ADD CONSTRAINT "InspectionStep_inspection_fkey" FOREIGN KEY ("inspection") REFERENCES "Inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountyReport" ADD CONSTRAINT "CountyReport_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountyReportStep" ADD CONSTRAINT "CountyReportStep_report_fkey" FOREIGN KEY ("report") REFERENCES "CountyReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conclusion" ADD CONSTRAINT "Conclusion_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConclusionStep" ADD CONSTRAINT "ConclusionStep_conclusion_fkey" FOREIGN KEY ("conclusion") REFERENCES "Conclusion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingStep" ADD CONSTRAINT "MeetingStep_meeting_fkey" FOREIGN KEY ("meeting") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resolution" ADD CONSTRAINT "Resolution_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResolutionWord" ADD CONSTRAINT "ResolutionWord_resolution_fkey" FOREIGN KEY ("resolution") REFERENCES "Resolution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResolutionStep" ADD CONSTRAINT "ResolutionStep_resolution_fkey" FOREIGN KEY ("resolution") REFERENCES "Resolution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinationMatter" ADD CONSTRAINT "CoordinationMatter_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinationMatter" ADD CONSTRAINT "CoordinationMatter_into_fkey" FOREIGN KEY ("into") REFERENCES "CoordinationMatter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatterStep" ADD CONSTRAINT "MatterStep_matter_fkey" FOREIGN KEY ("matter") REFERENCES "CoordinationMatter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UpwardBid" ADD CONSTRAINT "UpwardBid_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BidStep" ADD CONSTRAINT "BidStep_bid_fkey" FOREIGN KEY ("bid") REFERENCES "UpwardBid"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Safeguard" ADD CONSTRAINT "Safeguard_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SafeguardStep" ADD CONSTRAINT "SafeguardStep_safeguard_fkey" FOREIGN KEY ("safeguard") REFERENCES "Safeguard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_escalation_fkey" FOREIGN KEY ("escalation") REFERENCES "Escalation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LightPicture" ADD CONSTRAINT "LightPicture_programme_fkey" FOREIGN KEY ("programme") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryItem" ADD CONSTRAINT "DeliveryItem_delivery_fkey" FOREIGN KEY ("delivery") REFERENCES "Delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthSession" ADD CONSTRAINT "AuthSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "AuthUser"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthAccount" ADD CONSTRAINT "AuthAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "AuthUser"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Days are ISO text.
ALTER TABLE "CoordinationGroup" ADD CONSTRAINT "CoordinationGroup_foundedOn_is_day" CHECK ("foundedOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("foundedOn"::date, 'YYYY-MM-DD') = "foundedOn");
ALTER TABLE "GroupComposition" ADD CONSTRAINT "GroupComposition_from_is_day" CHECK ("from" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("from"::date, 'YYYY-MM-DD') = "from");
ALTER TABLE "KeyTaskList" ADD CONSTRAINT "KeyTaskList_decidedOn_is_day" CHECK ("decidedOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("decidedOn"::date, 'YYYY-MM-DD') = "decidedOn");
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_on_is_day" CHECK ("on" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("on"::date, 'YYYY-MM-DD') = "on");
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_heldOn_is_day" CHECK ("heldOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("heldOn"::date, 'YYYY-MM-DD') = "heldOn");
ALTER TABLE "Resolution" ADD CONSTRAINT "Resolution_agreedOn_is_day" CHECK ("agreedOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("agreedOn"::date, 'YYYY-MM-DD') = "agreedOn");
ALTER TABLE "Resolution" ADD CONSTRAINT "Resolution_dueOn_is_day" CHECK ("dueOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("dueOn"::date, 'YYYY-MM-DD') = "dueOn");
ALTER TABLE "Resolution" ADD CONSTRAINT "Resolution_finishedOn_is_day" CHECK ("finishedOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("finishedOn"::date, 'YYYY-MM-DD') = "finishedOn");
ALTER TABLE "Resolution" ADD CONSTRAINT "Resolution_confirmedOn_is_day" CHECK ("confirmedOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("confirmedOn"::date, 'YYYY-MM-DD') = "confirmedOn");
ALTER TABLE "CoordinationMatter" ADD CONSTRAINT "CoordinationMatter_raisedOn_is_day" CHECK ("raisedOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("raisedOn"::date, 'YYYY-MM-DD') = "raisedOn");
ALTER TABLE "CoordinationMatter" ADD CONSTRAINT "CoordinationMatter_knownOn_is_day" CHECK ("knownOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("knownOn"::date, 'YYYY-MM-DD') = "knownOn");
ALTER TABLE "CoordinationMatter" ADD CONSTRAINT "CoordinationMatter_insistedOn_is_day" CHECK ("insistedOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("insistedOn"::date, 'YYYY-MM-DD') = "insistedOn");
ALTER TABLE "UpwardBid" ADD CONSTRAINT "UpwardBid_settledOn_is_day" CHECK ("settledOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("settledOn"::date, 'YYYY-MM-DD') = "settledOn");
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_circulatedOn_is_day" CHECK ("circulatedOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("circulatedOn"::date, 'YYYY-MM-DD') = "circulatedOn");
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_submittedOn_is_day" CHECK ("submittedOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("submittedOn"::date, 'YYYY-MM-DD') = "submittedOn");
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_approvedOn_is_day" CHECK ("approvedOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("approvedOn"::date, 'YYYY-MM-DD') = "approvedOn");
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_dueOn_is_day" CHECK ("dueOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("dueOn"::date, 'YYYY-MM-DD') = "dueOn");
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_originalDueOn_is_day" CHECK ("originalDueOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("originalDueOn"::date, 'YYYY-MM-DD') = "originalDueOn");
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_cancelledOn_is_day" CHECK ("cancelledOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("cancelledOn"::date, 'YYYY-MM-DD') = "cancelledOn");
ALTER TABLE "PlanPart" ADD CONSTRAINT "PlanPart_answeredOn_is_day" CHECK ("answeredOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("answeredOn"::date, 'YYYY-MM-DD') = "answeredOn");
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_appliedOn_is_day" CHECK ("appliedOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("appliedOn"::date, 'YYYY-MM-DD') = "appliedOn");
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_settledOn_is_day" CHECK ("settledOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("settledOn"::date, 'YYYY-MM-DD') = "settledOn");
ALTER TABLE "Report" ADD CONSTRAINT "Report_reportedOn_is_day" CHECK ("reportedOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("reportedOn"::date, 'YYYY-MM-DD') = "reportedOn");
ALTER TABLE "Report" ADD CONSTRAINT "Report_acceptedOn_is_day" CHECK ("acceptedOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("acceptedOn"::date, 'YYYY-MM-DD') = "acceptedOn");
ALTER TABLE "ReportMilestone" ADD CONSTRAINT "ReportMilestone_doneOn_is_day" CHECK ("doneOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("doneOn"::date, 'YYYY-MM-DD') = "doneOn");
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_knownOn_is_day" CHECK ("knownOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("knownOn"::date, 'YYYY-MM-DD') = "knownOn");
ALTER TABLE "RuleSet" ADD CONSTRAINT "RuleSet_effectiveOn_is_day" CHECK ("effectiveOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("effectiveOn"::date, 'YYYY-MM-DD') = "effectiveOn");
ALTER TABLE "AssessmentResult" ADD CONSTRAINT "AssessmentResult_frozenOn_is_day" CHECK ("frozenOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("frozenOn"::date, 'YYYY-MM-DD') = "frozenOn");
ALTER TABLE "AssessmentRound" ADD CONSTRAINT "AssessmentRound_feedbackOn_is_day" CHECK ("feedbackOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("feedbackOn"::date, 'YYYY-MM-DD') = "feedbackOn");
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_issuedOn_is_day" CHECK ("issuedOn" ~ '^\d{4}-\d{2}-\d{2}$' AND to_char("issuedOn"::date, 'YYYY-MM-DD') = "issuedOn");

COMMIT;
