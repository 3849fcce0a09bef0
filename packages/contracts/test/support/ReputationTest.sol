// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {Reputation} from "../../contracts/Reputation.sol";
import {IScoreRegistry} from "../../contracts/interfaces/IReputation.sol";
import {ICommittees} from "../../contracts/interfaces/IReviews.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {ReviewsTest} from "./ReviewsTest.sol";
import {SumTree} from "./SumTree.sol";

/// @notice Reputation over real stake and real committees; four accounts with scores.
abstract contract ReputationTest is ReviewsTest {
    uint64 internal constant SCOREKEEPER = 8;
    uint32 internal constant NETWORK = 0;
    uint96 internal constant SCORE_BOND = 10 ether + 1;
    uint32 internal constant CHALLENGE = 1 days;
    uint256 internal constant WHOLE = 1e18;
    bytes32 internal constant DATA = keccak256("scores");

    address internal keeper = makeAddr("scorekeeper");
    Reputation internal reputation;
    address[] internal accounts;
    uint256[] internal values;
    SumTree.Tree internal tree;

    function setUp() public virtual override {
        super.setUp();
        reputation = Reputation(
            address(
                new ERC1967Proxy(
                    address(new Reputation(staking, committee)),
                    abi.encodeCall(Reputation.initialize, (address(manager), scoreTerms()))
                )
            )
        );
        vm.startPrank(admin);
        manager.grantRole(SCOREKEEPER, keeper, 0);
        manager.grantRole(LOCKER, address(reputation), 0);
        manager.grantRole(SLASHER, address(reputation), 0);
        _allow(reputation.post.selector, SCOREKEEPER);
        _allow(reputation.veto.selector, GUARDIAN);
        _allow(reputation.setTerms.selector, GOVERNOR);
        _allow(reputation.upgradeToAndCall.selector, GOVERNOR);
        vm.stopPrank();
        _stake(keeper, 2 * uint256(SCORE_BOND));
        _setScores(0.1 ether, 0.4 ether, 0.5 ether);
    }

    function scoreTerms() internal pure returns (IScoreRegistry.Terms memory) {
        return IScoreRegistry.Terms({
            halfLife: 30 days,
            earningsShare: 7000,
            window: CHALLENGE,
            bond: SCORE_BOND,
            panel: 3,
            reviewDomain: DOMAIN
        });
    }

    /// @dev The scores of alice, bob and mallory in the tree to be posted next.
    function _setScores(uint256 first, uint256 second, uint256 third) internal {
        accounts = [alice, bob, mallory];
        values = [first, second, third];
        tree = SumTree.ofPayouts(address(reputation), accounts, values);
    }

    function _scores() internal view returns (IScoreRegistry.Scores memory) {
        return IScoreRegistry.Scores({
            root: SumTree.root(tree),
            total: uint128(SumTree.total(tree)),
            computedAt: uint48(block.timestamp),
            data: DATA
        });
    }

    function _post() internal returns (uint64 epochId) {
        return _post(NETWORK);
    }

    function _post(uint32 domain) internal returns (uint64 epochId) {
        (uint64 last,,) = reputation.epochsOf(domain);
        epochId = last + 1;
        vm.prank(keeper);
        reputation.post(domain, epochId, _scores());
    }

    function _postFinal() internal returns (uint64 epochId) {
        epochId = _post();
        skip(CHALLENGE);
        reputation.finalise(NETWORK, epochId);
    }

    /// @dev The proof of the account at `index` in the tree, as Reputation reads it.
    function _proof(uint256 index) internal view returns (bytes32[] memory) {
        return packed(SumTree.proof(tree, 0, index));
    }

    function packed(MerkleSum.Proof memory proof) internal pure returns (bytes32[] memory words) {
        uint256 depth = proof.siblingHashes.length;
        words = new bytes32[](1 + 2 * depth);
        words[0] = bytes32(proof.index);
        for (uint256 i = 0; i < depth; ++i) {
            words[1 + i] = proof.siblingHashes[i];
            words[1 + depth + i] = bytes32(proof.siblingSums[i]);
        }
    }

    function _challenge(uint64 epochId, address by) internal returns (uint256 caseId) {
        uint256 fee = reputation.reviewFee();
        vm.prank(by);
        return reputation.challenge{value: fee}(NETWORK, epochId, "evidence");
    }

    /// @dev An appeal of alice's score of `score` under her proof.
    function _appealScore(uint64 epochId, uint256 score, bytes32[] memory proof, uint128 corrected)
        internal
        returns (uint256 caseId)
    {
        uint256 fee = reputation.reviewFee();
        vm.prank(alice);
        return reputation.appeal{value: fee}(NETWORK, epochId, alice, score, proof, corrected, "evidence");
    }

    /// @dev A committee decides with one voice, without appeal.
    function _decide(uint256 caseId, uint8 choice) internal {
        _deliberate(caseId, choice);
        committee.finalise(caseId);
    }

    /// @dev The same up to where `finalise` is the next call.
    function _deliberate(uint256 caseId, uint8 choice) internal {
        _draw(caseId);
        // Randomness that has grown too old is taken anew.
        if (committee.getCase(caseId).state == ICommittees.State.Drawing) _draw(caseId);
        _vote(caseId, choice);
        vm.warp(_round(caseId).appealEnds);
    }

    function _bonded(address account) internal view returns (uint256) {
        return staking.lockedStake(account, IStaking.Role.Proposer);
    }

    function _stateOf(uint64 epochId) internal view returns (IScoreRegistry.State) {
        return reputation.getEpoch(NETWORK, epochId).state;
    }

    function _allow(bytes4 selector, uint64 role) private {
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = selector;
        manager.setTargetFunctionRole(address(reputation), selectors, role);
    }
}
