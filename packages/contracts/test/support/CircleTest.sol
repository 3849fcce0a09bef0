// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {OpenCircle} from "../../contracts/OpenCircle.sol";
import {SeedAgreement} from "../../contracts/SeedAgreement.sol";
import {IDatanets} from "../../contracts/interfaces/IDatanets.sol";
import {IModels} from "../../contracts/interfaces/IModels.sol";
import {IOpenCircle} from "../../contracts/interfaces/IOpenCircle.sol";
import {ICommittees, IReviewed} from "../../contracts/interfaces/IReviews.sol";
import {ISeedAgreement} from "../../contracts/interfaces/ISeedAgreement.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {SettlementTest} from "./SettlementTest.sol";

/// @notice Votes as a test sets them: all that OpenCircle reads of Staking.
contract Votes {
    mapping(address account => uint256) public votes;

    function set(address account, uint256 amount) external {
        votes[account] = amount;
    }

    function getPastVotes(address account, uint256 timepoint) external view returns (uint256) {
        require(timepoint < block.timestamp, "future lookup");
        return votes[account];
    }
}

/// @notice Cases whose verdict a test pronounces.
contract Verdicts {
    uint256 public constant FEE = 3 ether;
    uint256 public count;
    address public payer;
    address[] public excluded;
    mapping(uint256 caseId => address) public opener;
    mapping(uint256 caseId => bytes32) public subject;

    function feeOf(uint32, uint16 size) external pure returns (uint256) {
        return size == 3 ? FEE : 0;
    }

    function openFor(bytes32 subject_, uint32, uint8, uint16, address payer_, address[] calldata excluded_)
        external
        payable
        returns (uint256 caseId)
    {
        require(msg.value == FEE, "fee");
        require(excluded_.length <= 8, "excluded");
        caseId = ++count;
        payer = payer_;
        excluded = excluded_;
        opener[caseId] = msg.sender;
        subject[caseId] = subject_;
    }

    function pronounce(uint256 caseId, uint8 choice) external {
        IReviewed(opener[caseId]).onVerdict(caseId, choice);
    }
}

/// @notice A round of each kind, and the way from an application to its money.
abstract contract CircleTest is SettlementTest {
    uint96 internal constant MIN_STAKE = 100 ether;
    uint96 internal constant PAIR_BOUND = 50 ether;

    OpenCircle internal circle;
    Votes internal votes;
    Verdicts internal verdicts;
    address internal residue = makeAddr("residue");
    address internal carol = makeAddr("carol");
    address[] internal committee;

    function setUp() public virtual override {
        super.setUp();
        votes = new Votes();
        verdicts = new Verdicts();
        SeedAgreement implementation = new SeedAgreement(models, settlement, token);
        circle = new OpenCircle(
            IStaking(address(votes)), ICommittees(address(verdicts)), models, address(implementation), 7, 3
        );
        committee.push(makeAddr("member 1"));
        committee.push(makeAddr("member 2"));
        committee.push(makeAddr("member 3"));
        vm.deal(carol, 100_000 ether);
        vm.deal(alice, 100_000 ether);
        vm.deal(bob, 100_000 ether);
    }

    function _terms(IOpenCircle.Kind kind) internal view returns (IOpenCircle.Terms memory) {
        return IOpenCircle.Terms({
            kind: kind,
            threshold: 2,
            capBps: 5000,
            applyUntil: uint48(block.timestamp + 10 days),
            endsAt: uint48(block.timestamp + 30 days),
            votePeriod: 3 days,
            minStake: MIN_STAKE,
            minDonation: 1 ether,
            pairBound: PAIR_BOUND,
            residue: residue,
            cohort: "spring",
            metadata: "about"
        });
    }

    function _open(IOpenCircle.Kind kind, uint256 pool) internal returns (uint256) {
        vm.deal(address(this), pool);
        return circle.openRound{value: pool}(_terms(kind), committee);
    }

    function _milestones(uint256 count) internal view returns (IOpenCircle.Milestone[] memory milestones) {
        milestones = new IOpenCircle.Milestone[](count);
        for (uint256 i = 0; i < count; ++i) {
            milestones[i] = IOpenCircle.Milestone({
                amount: uint96((i + 1) * 1 ether),
                deadline: uint48(block.timestamp + (i + 1) * 20 days),
                criteria: bytes32(i + 1)
            });
        }
    }

    function _apply(uint256 roundId, address owner, uint256 milestones) internal returns (uint256 projectId) {
        IOpenCircle.Milestone[] memory list = _milestones(milestones);
        vm.prank(owner);
        return circle.applyFor(roundId, owner, list, "project");
    }

    function _endorse(uint256 projectId) internal {
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(committee[i]);
            circle.endorse(projectId);
        }
    }

    function _admitted(uint256 roundId, address owner, uint256 milestones) internal returns (uint256 projectId) {
        projectId = _apply(roundId, owner, milestones);
        _endorse(projectId);
    }

    function _deliver(uint256 projectId) internal {
        vm.prank(circle.getProject(projectId).owner);
        circle.deliver(projectId, "evidence");
    }

    function _donate(address donor, uint256 projectId, uint256 amount) internal {
        vm.deal(donor, donor.balance + amount);
        vm.prank(donor);
        circle.donate{value: amount}(projectId);
    }

    function _stake(address account) internal {
        votes.set(account, MIN_STAKE);
    }

    /// @dev A model of alice and an agreement on it: 10 OPEN for 40 % of what it earns, until 12 OPEN are repaid.
    function _seed() internal returns (SeedAgreement agreement, uint256 modelId) {
        vm.startPrank(alice);
        uint256 net = datanets.createDatanet("net", IDatanets.Mode.Open, LICENCE, 0, 0);
        datanets.contribute(net, keccak256("root"), 1, 1, LICENCE, 0);
        uint256[] memory releases = new uint256[](1);
        releases[0] = datanets.publishRelease(net, keccak256("release"), 0, 1);
        uint256 base = models.registerBase("base", "digest", 0);
        modelId = models.registerFineTune(_fineTune(base, releases));
        IERC721(address(models)).approve(address(circle), modelId);
        agreement = SeedAgreement(payable(circle.openSeed(_offer(modelId))));
        vm.stopPrank();
    }

    function _offer(uint256 modelId) internal pure returns (ISeedAgreement.Offer memory) {
        return ISeedAgreement.Offer({
            modelId: modelId,
            capital: 10 ether,
            multiple: 12_000,
            share: 4000,
            fundingPeriod: 10 days,
            term: 100 days
        });
    }

    function _fineTune(uint256 parentId, uint256[] memory releaseIds) private pure returns (IModels.FineTune memory) {
        return IModels.FineTune({
            name: "travel",
            parents: _parent(parentId),
            adapterDigest: "adapter",
            descriptor: 0,
            checkpointRoot: 0,
            indexRoot: 0,
            releaseIds: releaseIds,
            basePrice: 1 ether,
            tokenPrice: 10,
            operator: address(0),
            metadata: 0
        });
    }
}
